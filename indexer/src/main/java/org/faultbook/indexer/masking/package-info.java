/** Personal data replaced by short tokens before anything is stored. */
@NullMarked
package org.faultbook.indexer.masking;

import org.jspecify.annotations.NullMarked;
