/** What the pages of those who look after the knowledge show: what waits, what to decide, what was done. */
@NullMarked
package org.faultbook.diagnosis.desk;

import org.jspecify.annotations.NullMarked;
