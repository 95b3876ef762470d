/** The list of cases as files for other programs. */
@NullMarked
package org.faultbook.diagnosis.export;

import org.jspecify.annotations.NullMarked;
