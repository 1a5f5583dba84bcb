/// Tells Chinese and Japanese family names, as colleagues write them, from other words of two or three signs.
enum EastAsianNames {
    /// Family names that stand alone for a person; those of prefectures are left out.
    private static let japanese: Set<String> = Set(
        """
        佐藤 鈴木 高橋 田中 伊藤 渡辺 渡邊 山本 中村 小林 加藤 吉田 山田 佐々木 松本 井上 木村 斎藤 斉藤 齋藤 清水 山崎 池田 橋本 阿部 \
        前田 藤田 小川 岡田 後藤 長谷川 村上 近藤 石井 坂本 遠藤 青木 藤井 西村 福田 太田 三浦 藤原 松田 岡本 中島 中川 原田 小野 竹内 \
        田村 金子 中山 石田 上田 森田 柴田 酒井 工藤 横山 宮本 内田 高木 安藤 谷口 大野 丸山 今井 武田 上野 菊地 菅原 市川 野口 大塚 小島 \
        新井 木下 村田 久保 松井 岩崎 桜井 野村 渡部 五十嵐 服部
        """.split(separator: " ").map(String.init))

    /// Family names that begin few other words.
    private static let chinese = Set("张張王李赵趙刘劉杨楊吴吳徐孙孫朱郭梁宋冯馮邓鄧曹彭袁潘蔡蒋蔣魏吕呂沈姚廖邹鄒薛".unicodeScalars)

    /// Nothing but Chinese signs.
    static func areSigns(_ name: String) -> Bool { name.unicodeScalars.allSatisfy { (0x4E00...0x9FFF).contains($0.value) } }

    /// `田中`, `张伟`, `小刘`
    static func isName(_ word: Substring) -> Bool {
        if japanese.contains(String(word)) { return true }
        let signs = Array(word.unicodeScalars)
        guard (2...3).contains(signs.count), signs.allSatisfy({ (0x4E00...0x9FFF).contains($0.value) }) else { return false }
        let isFamiliar = signs.count == 2 && "小老".unicodeScalars.contains(signs[0]) && chinese.contains(signs[1])
        return isFamiliar || chinese.contains(signs[0])
    }
}
