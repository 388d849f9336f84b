/** Shells whose words are completed. */
export type ShellName = "bash" | "zsh" | "fish";

// Each asks `centime complete` for lines of a value, and after a tab what it is. What ends with `=` goes on,
// so no space follows it. Nothing that was typed is evaluated.

/** bash divides a word at `=` and `:`, so it passes the line, and gets what follows the last of these. */
const BASH = `_centime() {
  local IFS=$'\\n' value
  COMPREPLY=()
  for value in $(centime complete --line "\${COMP_LINE:0:COMP_POINT}" 2>/dev/null); do
    value=\${value%%$'\\t'*}
    case $value in *=) ;; *) value+=" " ;; esac
    COMPREPLY+=("$value")
  done
}
complete -o nospace -o default -F _centime centime
`;

const ZSH = `#compdef centime
_centime() {
  local -a closed open
  local line value
  for line in "\${(@f)$(centime complete -- "\${(@Q)words[2,CURRENT]}" 2>/dev/null)}"; do
    value=\${line%%$'\\t'*}
    [[ -z $value ]] && continue
    if [[ $value == *= ]]; then
      open+=("$value")
    else
      closed+=("\${value//:/\\\\:}:\${line#*$'\\t'}")
    fi
  done
  (( \${#open} )) && compadd -S '' -- "\${open[@]}"
  (( \${#closed} )) && _describe -t values centime closed
  (( \${#open} + \${#closed} )) || _files
}
compdef _centime centime
`;

const FISH = `complete -c centime -f -a '(centime complete -- (commandline -opc)[2..-1] (commandline -ct) 2>/dev/null)'
complete -c centime -n '__fish_seen_subcommand_from call' -l file -r -F
complete -c centime -n '__fish_seen_subcommand_from contract' -F
`;

/** The scripts by shell. */
export const SHELLS: Readonly<Record<ShellName, string>> = { bash: BASH, zsh: ZSH, fish: FISH };
