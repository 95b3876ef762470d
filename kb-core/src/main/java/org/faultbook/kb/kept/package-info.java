/** Raw embeddings kept in a file of their own, so that no text is embedded twice by one model. */
@NullMarked
package org.faultbook.kb.kept;

import org.jspecify.annotations.NullMarked;
