/** Work beside other work, on few threads. */
@NullMarked
package org.faultbook.kb.concurrent;

import org.jspecify.annotations.NullMarked;
