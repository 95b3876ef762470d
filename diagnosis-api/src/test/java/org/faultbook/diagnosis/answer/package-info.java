@NullMarked
package org.faultbook.diagnosis.answer;

import org.jspecify.annotations.NullMarked;
