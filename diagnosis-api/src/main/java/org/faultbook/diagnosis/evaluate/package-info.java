/** Measures ranking quality on judged questions: metrics, runs, significance. */
@NullMarked
package org.faultbook.diagnosis.evaluate;

import org.jspecify.annotations.NullMarked;
