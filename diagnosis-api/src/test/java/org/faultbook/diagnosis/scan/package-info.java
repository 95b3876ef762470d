/** Codes on labels, drawn and photographed. */
@NullMarked
package org.faultbook.diagnosis.scan;

import org.jspecify.annotations.NullMarked;
