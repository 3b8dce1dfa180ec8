/* remit-file-save.c: saves files atomically
 *
 * GIO's g_file_replace () truncates the file in place where it is a link, has other hard links, or
 * stands in a folder that takes no new files; a full disk then loses the text. So local files are
 * written here.
 *
 * Copyright The Remit contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "remit-file.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

/* As many links as the kernel follows. */
#define MAX_LINKS 40

/* A save under way. */
typedef struct
{
  char       *path;      /* the file, links resolved */
  char       *folder;
  char       *temporary; /* the new file, until it has taken the old one's place */
  int         fd;        /* of the new file, or -1 */
  gboolean    exists;    /* whether there is an old file */
  struct stat old;
} Save;

static gboolean
fail (GError    **error,
      const char *doing,
      const char *path)
{
  int code = errno;
  g_autofree char *name = g_filename_display_name (path);

  g_set_error (error, G_IO_ERROR, g_io_error_from_errno (code), "%s: %s: %s", doing, name,
               g_strerror (code));
  return FALSE;
}

static void
save_clear (Save *save)
{
  if (save->fd >= 0)
    close (save->fd);
  if (save->temporary != NULL)
    g_unlink (save->temporary);
  g_free (save->temporary);
  g_free (save->folder);
  g_free (save->path);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Save, save_clear)

/* Follows links one by one, so that a link whose target is not there yet makes that target. */
static gboolean
follow_links (Save    *save,
              GError **error)
{
  for (guint i = 0; i < MAX_LINKS; i++)
    {
      struct stat info;
      g_autofree char *target = NULL;
      g_autofree char *folder = NULL;

      if (g_lstat (save->path, &info) != 0 || !S_ISLNK (info.st_mode))
        return TRUE;
      target = g_file_read_link (save->path, error);
      if (target == NULL)
        return FALSE;
      folder = g_path_get_dirname (save->path);
      g_free (save->path);
      save->path = g_path_is_absolute (target) ? g_steal_pointer (&target)
                                               : g_build_filename (folder, target, NULL);
    }
  errno = ELOOP;
  return fail (error, _("Could not follow the link"), save->path);
}

/* Finds what stands there now, and refuses what must not be replaced. */
static gboolean
look_at_old (Save    *save,
             GError **error)
{
  if (g_stat (save->path, &save->old) != 0)
    return errno == ENOENT || fail (error, _("Could not look at the file"), save->path);
  save->exists = TRUE;
  if (S_ISDIR (save->old.st_mode))
    {
      errno = EISDIR;
      return fail (error, _("Could not write"), save->path);
    }
  if (!S_ISREG (save->old.st_mode))
    {
      g_set_error (error, G_IO_ERROR, G_IO_ERROR_NOT_REGULAR_FILE, _("“%s” is no regular file"),
                   save->path);
      return FALSE;
    }
  if (faccessat (AT_FDCWD, save->path, W_OK, AT_EACCESS) != 0)
    return fail (error, _("Could not write"), save->path);
  return TRUE;
}

static char *
get_etag (const char *path)
{
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GFileInfo) info = g_file_query_info (file, G_FILE_ATTRIBUTE_ETAG_VALUE,
                                                  G_FILE_QUERY_INFO_NONE, NULL, NULL);

  return info != NULL ? g_strdup (g_file_info_get_etag (info)) : NULL;
}

/* A file that is gone has nothing that could be overwritten. */
static gboolean
check_etag (Save       *save,
            const char *etag,
            GError    **error)
{
  g_autofree char *now = etag != NULL ? get_etag (save->path) : NULL;

  if (now == NULL || strcmp (now, etag) == 0)
    return TRUE;
  g_set_error (error, G_IO_ERROR, G_IO_ERROR_WRONG_ETAG,
               _("“%s” was changed by another program"), save->path);
  return FALSE;
}

static gboolean
write_all (int              fd,
           const RemitText *text)
{
  const char *data = remit_text_get_data (text);
  gsize left = remit_text_get_length (text);

  while (left > 0)
    {
      gssize n = write (fd, data, left);

      if (n < 0 && errno == EINTR)
        continue;
      if (n < 0)
        return FALSE;
      data += n;
      left -= n;
    }
  return TRUE;
}

/* The mode a new file gets; umask () can only be read by setting it, which other threads see. */
static mode_t
get_new_mode (void)
{
  g_autofree char *status = NULL;
  const char *line = NULL;

  if (g_file_get_contents ("/proc/self/status", &status, NULL, NULL))
    line = strstr (status, "\nUmask:");
  return 0666 & ~(line != NULL ? (mode_t) g_ascii_strtoull (line + strlen ("\nUmask:"), NULL, 8)
                               : 022);
}

/* Gives the new file the old one's owner and mode. Another's group may not be ours to give: then
 * what the group may do goes with it. */
static gboolean
copy_rights (const Save *save)
{
  mode_t mode = save->exists ? save->old.st_mode & 07777 : get_new_mode ();

  if (save->exists && fchown (save->fd, save->old.st_uid, save->old.st_gid) != 0
      && fchown (save->fd, -1, save->old.st_gid) != 0)
    {
      struct stat now;

      if (fstat (save->fd, &now) == 0 && now.st_gid != save->old.st_gid)
        mode &= ~(mode_t) (S_IRWXG | S_ISUID | S_ISGID);
    }
  return fchmod (save->fd, mode) == 0;
}

static gboolean
write_temporary (Save            *save,
                 const RemitText *text,
                 GError         **error)
{
  char *name = g_build_filename (save->folder, ".remit-XXXXXX", NULL);

  save->fd = g_mkstemp_full (name, O_RDWR | O_CLOEXEC, 0600);
  if (save->fd < 0)
    {
      g_free (name);
      return fail (error, _("Could not make a file in the folder"), save->folder);
    }
  save->temporary = name;
  if (!write_all (save->fd, text) || !copy_rights (save) || fsync (save->fd) != 0)
    return fail (error, _("Could not write"), save->path);
  return TRUE;
}

/* The moment of change. The folder is synced so that a power cut does not bring the old file
 * back. */
static gboolean
take_place (Save    *save,
            GError **error)
{
  int folder;

  if (g_rename (save->temporary, save->path) != 0)
    return fail (error, _("Could not write"), save->path);
  g_clear_pointer (&save->temporary, g_free);
  folder = g_open (save->folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC, 0);
  if (folder >= 0)
    {
      fsync (folder);
      close (folder);
    }
  return TRUE;
}

static gboolean
save_local (const char      *path,
            const RemitText *text,
            const char      *etag,
            char           **new_etag,
            GCancellable    *cancellable,
            GError         **error)
{
  g_auto (Save) save = { .path = g_strdup (path), .fd = -1 };

  if (!follow_links (&save, error) || !look_at_old (&save, error)
      || !check_etag (&save, etag, error))
    return FALSE;
  save.folder = g_path_get_dirname (save.path);
  if (!write_temporary (&save, text, error) || !check_etag (&save, etag, error)
      || g_cancellable_set_error_if_cancelled (cancellable, error) || !take_place (&save, error))
    return FALSE;
  if (new_etag != NULL)
    *new_etag = get_etag (save.path);
  return TRUE;
}

gboolean
remit_file_save (GFile           *file,
                 const RemitText *text,
                 const char      *etag,
                 char           **new_etag,
                 GCancellable    *cancellable,
                 GError         **error)
{
  const char *path = g_file_peek_path (file);

  if (g_cancellable_set_error_if_cancelled (cancellable, error))
    return FALSE;
  if (path != NULL)
    return save_local (path, text, etag, new_etag, cancellable, error);
  return g_file_replace_contents (file, remit_text_get_data (text), remit_text_get_length (text),
                                  etag, FALSE, G_FILE_CREATE_NONE, new_etag, cancellable, error);
}

/* --- new files --- */

static gboolean
make_folder (GFile   *file,
             GError **error)
{
  g_autoptr (GFile) folder = g_file_get_parent (file);
  g_autoptr (GError) reason = NULL;

  if (folder == NULL || g_file_make_directory_with_parents (folder, NULL, &reason)
      || g_error_matches (reason, G_IO_ERROR, G_IO_ERROR_EXISTS))
    return TRUE;
  g_propagate_error (error, g_steal_pointer (&reason));
  return FALSE;
}

gboolean
remit_file_create (GFile           *file,
                   const RemitText *text,
                   GError         **error)
{
  g_autoptr (GFileOutputStream) stream = NULL;

  if (!make_folder (file, error))
    return FALSE;
  stream = g_file_create (file, G_FILE_CREATE_NONE, NULL, error);
  if (stream == NULL)
    return FALSE;
  if (g_output_stream_write_all (G_OUTPUT_STREAM (stream), remit_text_get_data (text),
                                 remit_text_get_length (text), NULL, NULL, error)
      && g_output_stream_close (G_OUTPUT_STREAM (stream), NULL, error))
    return TRUE;
  g_file_delete (file, NULL, NULL);
  return FALSE;
}
