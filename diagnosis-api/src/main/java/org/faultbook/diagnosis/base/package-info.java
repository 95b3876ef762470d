/** A base that can be asked: store, index, models and statistics put together. */
@NullMarked
package org.faultbook.diagnosis.base;

import org.jspecify.annotations.NullMarked;
