/** The dictionaries of single characters of opencc-js, "乾 干|亂 乱" each: the package has no types for them. */

declare module "opencc-js/dict/CJK_Compatibility_Ideographs" {
  const entries: string;
  export default entries;
}

declare module "opencc-js/dict/HKVariants" {
  const entries: string;
  export default entries;
}

declare module "opencc-js/dict/HKVariantsRev" {
  const entries: string;
  export default entries;
}

declare module "opencc-js/dict/STCharacters" {
  const entries: string;
  export default entries;
}

declare module "opencc-js/dict/TSCharacters" {
  const entries: string;
  export default entries;
}

declare module "opencc-js/dict/TWVariants" {
  const entries: string;
  export default entries;
}

declare module "opencc-js/dict/TWVariantsRev" {
  const entries: string;
  export default entries;
}
