/** A home in processes of its own: killed, damaged, shared. */
@NullMarked
package org.faultbook.diagnosis.wiring;

import org.jspecify.annotations.NullMarked;
