@NullMarked
package org.faultbook.indexer.document.image;

import org.jspecify.annotations.NullMarked;
