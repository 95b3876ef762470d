/** Photographs of displays and nameplates, drawn from a description so that anyone can make them again. */
@NullMarked
package org.faultbook.indexer.photos;

import org.jspecify.annotations.NullMarked;
