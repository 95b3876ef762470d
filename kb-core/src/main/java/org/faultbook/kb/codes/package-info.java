/** Fault codes and part numbers in running text. */
@NullMarked
package org.faultbook.kb.codes;

import org.jspecify.annotations.NullMarked;
