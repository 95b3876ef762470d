/** Pointers from statements to the exact spans they rest on. */
@NullMarked
package org.faultbook.kb.evidence;

import org.jspecify.annotations.NullMarked;
