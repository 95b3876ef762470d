@NullMarked
package org.faultbook.diagnosis.visit;

import org.jspecify.annotations.NullMarked;
