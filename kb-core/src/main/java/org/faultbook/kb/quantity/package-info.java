/** Measured values in running text: value, dimension, the words they were written in. */
@NullMarked
package org.faultbook.kb.quantity;

import org.jspecify.annotations.NullMarked;
