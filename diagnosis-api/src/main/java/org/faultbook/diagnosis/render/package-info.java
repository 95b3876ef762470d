/** Puts answers into words and into JSON, and reads questions from JSON. */
@NullMarked
package org.faultbook.diagnosis.render;

import org.jspecify.annotations.NullMarked;
