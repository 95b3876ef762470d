/** Measures speed and memory on cases recombined from the sample tickets; see docs/measurements.md. */
@NullMarked
package org.faultbook.diagnosis.bench;

import org.jspecify.annotations.NullMarked;
