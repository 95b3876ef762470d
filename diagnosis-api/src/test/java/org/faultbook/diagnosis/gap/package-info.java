@NullMarked
package org.faultbook.diagnosis.gap;

import org.jspecify.annotations.NullMarked;
