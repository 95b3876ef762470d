/** Asks a base about its own closed tickets as if they had just been opened. */
@NullMarked
package org.faultbook.diagnosis.backtest;

import org.jspecify.annotations.NullMarked;
