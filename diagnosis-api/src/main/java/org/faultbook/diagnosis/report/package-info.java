/** Measures as a page of one file that needs nothing else. */
@NullMarked
package org.faultbook.diagnosis.report;

import org.jspecify.annotations.NullMarked;
