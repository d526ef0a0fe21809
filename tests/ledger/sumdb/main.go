// Checks a served log with what the Go project wrote for its own: golang.org/x/mod/sumdb/note and tlog.
//
//	go run main.go ADDRESS KEY
//
// It opens the checkpoint with the key, reads every tile through a reader that trusts none, recomputes each leaf from
// the bundles, and proves every leaf and the growth from every tenth smaller tree. It prints what it has proven, and ends
// with another status than 0 at the first thing that does not hold.
package main

import (
	"encoding/base64"
	"encoding/binary"
	"fmt"
	"io"
	"log"
	"net/http"
	"os"
	"strconv"
	"strings"

	"golang.org/x/mod/sumdb/note"
	"golang.org/x/mod/sumdb/tlog"
)

const height = 8 // of a tile of C2SP tlog-tiles
const width = 1 << height

type served struct {
	address string
	proven  map[tlog.Tile][]byte
}

func (s served) get(path string) ([]byte, error) {
	answer, err := http.Get(s.address + "/" + path)
	if err != nil {
		return nil, err
	}
	defer answer.Body.Close()
	if answer.StatusCode != http.StatusOK {
		return nil, fmt.Errorf("%s: %s", path, answer.Status)
	}
	return io.ReadAll(answer.Body)
}

func (s served) Height() int { return height }

// ReadTiles asks for tiles where tlog-tiles has them: the same path as sumdb's, without the height in it.
func (s served) ReadTiles(tiles []tlog.Tile) ([][]byte, error) {
	var contents [][]byte
	for _, tile := range tiles {
		if content, known := s.proven[tile]; known {
			contents = append(contents, content)
			continue
		}
		content, err := s.get(strings.Replace(tile.Path(), fmt.Sprintf("tile/%d/", height), "tile/", 1))
		if err != nil {
			return nil, err
		}
		contents = append(contents, content)
	}
	return contents, nil
}

// SaveTiles is told of tiles once they are proven to belong under the signed root.
func (s served) SaveTiles(tiles []tlog.Tile, contents [][]byte) {
	for at, tile := range tiles {
		s.proven[tile] = contents[at]
	}
}

// entries reads the nth bundle, of which so many places are taken.
func (s served) entries(number int64, taken int64) ([][]byte, error) {
	path := tlog.Tile{H: height, L: 0, N: number, W: int(taken)}.Path()
	content, err := s.get(strings.Replace(path, fmt.Sprintf("tile/%d/0/", height), "tile/entries/", 1))
	if err != nil {
		return nil, err
	}
	var found [][]byte
	for len(content) >= 2 {
		length := int(binary.BigEndian.Uint16(content))
		found, content = append(found, content[2:2+length]), content[2+length:]
	}
	return found, nil
}

func must(err error) {
	if err != nil {
		log.Fatal(err)
	}
}

func main() {
	log.SetFlags(0)
	from := served{strings.TrimSuffix(os.Args[1], "/"), map[tlog.Tile][]byte{}}
	verifier, err := note.NewVerifier(strings.TrimSpace(os.Args[2]))
	must(err)
	raw, err := from.get("checkpoint")
	must(err)
	opened, err := note.Open(raw, note.VerifierList(verifier))
	must(err)
	lines := strings.Split(opened.Text, "\n")
	size, err := strconv.ParseInt(lines[1], 10, 64)
	must(err)
	sum, err := base64.StdEncoding.DecodeString(lines[2])
	must(err)
	var root tlog.Hash
	copy(root[:], sum)
	if lines[0] != verifier.Name() {
		log.Fatalf("the checkpoint is of %s, not of %s", lines[0], verifier.Name())
	}
	tiles := tlog.TileHashReader(tlog.Tree{N: size, Hash: root}, from)
	for first := int64(0); first < size; first += width {
		taken := size - first
		if taken > width {
			taken = width
		}
		entries, err := from.entries(first/width, taken)
		must(err)
		if int64(len(entries)) != taken {
			log.Fatalf("bundle %d holds %d entries, not %d", first/width, len(entries), taken)
		}
		for place, entry := range entries {
			index := first + int64(place)
			proof, err := tlog.ProveRecord(size, index, tiles)
			must(err)
			must(tlog.CheckRecord(proof, size, root, index, tlog.RecordHash(entry)))
		}
	}
	grown := 0
	for earlier := int64(1); earlier < size; earlier += 10 {
		before, err := tlog.TreeHash(earlier, tiles)
		must(err)
		proof, err := tlog.ProveTree(size, earlier, tiles)
		must(err)
		must(tlog.CheckTree(proof, size, root, earlier, before))
		grown++
	}
	fmt.Printf("%s: %d entries and %d earlier trees are proven\n", verifier.Name(), size, grown)
}
