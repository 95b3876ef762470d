/** A home and all that can be done with it, as the faces see it; the composition root stands behind these interfaces. */
@NullMarked
package org.faultbook.diagnosis.home;

import org.jspecify.annotations.NullMarked;
