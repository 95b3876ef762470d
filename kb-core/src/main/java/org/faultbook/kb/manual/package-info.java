/** Manuals and their located passages. */
@NullMarked
package org.faultbook.kb.manual;

import org.jspecify.annotations.NullMarked;
