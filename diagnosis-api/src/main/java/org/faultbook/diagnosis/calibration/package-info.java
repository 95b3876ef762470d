/** From raw evidence to probability and to the limits of abstention, learned from folded questions on the own base. */
@NullMarked
package org.faultbook.diagnosis.calibration;

import org.jspecify.annotations.NullMarked;
