@NullMarked
package org.faultbook.diagnosis.offline;

import org.jspecify.annotations.NullMarked;
