/** Words that are written wrong and the words they were meant to be; at query time only. */
@NullMarked
package org.faultbook.kb.spelling;

import org.jspecify.annotations.NullMarked;
