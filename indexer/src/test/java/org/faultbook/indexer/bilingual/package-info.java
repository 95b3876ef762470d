@NullMarked
package org.faultbook.indexer.bilingual;

import org.jspecify.annotations.NullMarked;
