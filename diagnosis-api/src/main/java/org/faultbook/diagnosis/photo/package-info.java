/** A photograph of a display, an alarm list or a nameplate as a question. */
@NullMarked
package org.faultbook.diagnosis.photo;

import org.jspecify.annotations.NullMarked;
