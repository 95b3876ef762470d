/** Answers made up for tests of the faces. */
@NullMarked
package org.faultbook.diagnosis.sample;

import org.jspecify.annotations.NullMarked;
