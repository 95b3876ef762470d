/** Pages that are pictures: straightened, their text recognised, the lines drawn on them found. */
@NullMarked
package org.faultbook.indexer.document.image;

import org.jspecify.annotations.NullMarked;
