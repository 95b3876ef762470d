/** The code on a machine's label, read in a photograph of it, and which unit it names. */
@NullMarked
package org.faultbook.diagnosis.scan;

import org.jspecify.annotations.NullMarked;
