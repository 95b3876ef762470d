@NullMarked
package org.faultbook.diagnosis.page;

import org.jspecify.annotations.NullMarked;
