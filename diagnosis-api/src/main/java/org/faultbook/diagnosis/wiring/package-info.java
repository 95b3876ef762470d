/** The composition root: the one place that knows every adapter. */
@NullMarked
package org.faultbook.diagnosis.wiring;

import org.jspecify.annotations.NullMarked;
