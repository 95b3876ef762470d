/** Questions that nothing answered, grouped by likeness, and the cases drafted from them. */
@NullMarked
package org.faultbook.diagnosis.gap;

import org.jspecify.annotations.NullMarked;
