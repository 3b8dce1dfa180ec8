# capture.zsh FOLDER CACHE LINE: what zsh completes LINE to, one a line, with the functions of FOLDER
#
# What it found in the folders of functions stays in the folder CACHE, for the next call.
# Completion works where keys are read alone, so a second zsh gets a terminal; what it would show, it prints.
#
# Copyright The Remit contributors
# SPDX-License-Identifier: GPL-3.0-or-later
zmodload zsh/zpty || exit

zpty shell zsh -f -i
read_to ()
{
  local line
  while zpty -r shell line; do
    line=${${line%$'\n'}%$'\r'}
    [[ $line != *$1 ]] || return 0
    [[ -z ${2:-} ]] || print -r -- $line
  done
}

cat >"$2/setup.zsh" <<EOT
PROMPT= RPROMPT=
fpath=(${(q)1} \$fpath)
autoload -Uz compinit
compinit -u -d ${(q)2}/functions
bindkey '^I' complete-word
zstyle ':completion:*' list-colors no
compadd ()
{
  if [[ \${@[1,(i)(-|--)]} == *-(O|A|D)\ * ]]; then
    builtin compadd "\$@"
    return
  fi
  local -a hits
  builtin compadd -A hits "\$@"
  builtin compadd "\$@"
  local code=\$?
  print -rl -- "\${hits[@]}"
  return code
}
before () { print; print -r -- '=== begin'; }
after () { print -r -- '=== end'; exit; }
compprefuncs=(before)
comppostfuncs=(after)
stty -echo
print ready''
EOT
zpty -w shell "source ${(q)2}/setup.zsh"
read_to ready
zpty -n -w shell "$3"$'\t'
read_to '=== begin'
read_to '=== end' print
