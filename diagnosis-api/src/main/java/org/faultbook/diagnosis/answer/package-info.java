/** The question asked of a diagnosis and the answer to it, as plain values. */
@NullMarked
package org.faultbook.diagnosis.answer;

import org.jspecify.annotations.NullMarked;
