@NullMarked
package org.faultbook.kb.picture;

import org.jspecify.annotations.NullMarked;
