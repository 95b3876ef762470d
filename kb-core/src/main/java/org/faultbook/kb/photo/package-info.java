/** Photographs of a visit that are kept as evidence. */
@NullMarked
package org.faultbook.kb.photo;

import org.jspecify.annotations.NullMarked;
