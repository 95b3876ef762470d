/** Files of pictures, decoded within limits and turned upright. */
@NullMarked
package org.faultbook.kb.picture;

import org.jspecify.annotations.NullMarked;
