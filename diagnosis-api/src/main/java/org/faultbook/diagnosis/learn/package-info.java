/** Learns statistics from the store and keeps them as immutable versions in it. */
@NullMarked
package org.faultbook.diagnosis.learn;

import org.jspecify.annotations.NullMarked;
