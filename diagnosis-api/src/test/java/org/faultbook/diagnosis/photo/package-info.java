@NullMarked
package org.faultbook.diagnosis.photo;

import org.jspecify.annotations.NullMarked;
