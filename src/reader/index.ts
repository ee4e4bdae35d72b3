export {
  ASSET_FILES,
  type AssetFile,
  type Explanation,
  LAYERS,
  type LayerName,
  type Reader,
  type ReaderAssets,
  type ReaderOptions,
} from './reader.js'
