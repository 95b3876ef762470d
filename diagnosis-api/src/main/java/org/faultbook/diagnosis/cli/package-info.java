/** The command line. */
@NullMarked
package org.faultbook.diagnosis.cli;

import org.jspecify.annotations.NullMarked;
