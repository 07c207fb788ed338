# Runs a command as the image's user (10001) in a file system that is read only but for one folder. In a mount namespace of its own:
# confined ROOT DATA LIBRARIES PROJECT COMMAND...; LIBRARIES are shown in DATA/libraries, which their owner's group may read.
set -e
root=$1 data=$2 libraries=$3 project=$4
shift 4
mount --rbind / "$root"
mount -o remount,bind,ro "$root"
mount --bind "$data" "$root$data"
mount --bind "$libraries" "$root$data/libraries"
exec chroot --userspec=10001:10001 --groups=0 "$root" sh -c '
    data=$1 project=$2
    shift 2
    cd "$data"
    if touch /usr/written "$project/written" 2>/dev/null; then echo written; else echo "read only"; fi >tried
    exec "$@"' confined "$data" "$project" "$@"
