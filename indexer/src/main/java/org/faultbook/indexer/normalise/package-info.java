/** The words of service tickets: what they mean, and keys that are equal for wordings of the same cause or act. */
@NullMarked
package org.faultbook.indexer.normalise;

import org.jspecify.annotations.NullMarked;
