"""Why a file cannot be read or written, as libraries and the system say it, in the language of the reader.

Libraries speak English. In Chinese sentences stands what is meant; a cause that is not known here stays as it came.
"""

from collections.abc import Mapping
from typing import Literal

_OWN: Mapping[str, tuple[str, str]] = {
    "size": ("大小与声明不符", "its size is another"),
    "deflate": ("压缩数据损坏", "its compressed data are damaged"),
    "header": ("头部损坏", "its header is damaged"),
    "name": ("名称重复", "its name stands twice"),
    "overlap": ("与其他部件重叠", "it overlaps with another"),
    "method": ("压缩方法不受支持", "its compression is not supported"),
    "loop": ("链接成环", "its chain is a circle"),
    "sector": ("扇区大小不对", "its sectors have no valid size"),
    "r": ("单元格引用不对", "a reference of a cell is wrong"),
    "sheet names": ("工作表名不对", "the names of the sheets are wrong"),
    "no regular file": ("不是普通文件", "no regular file"),
    "UTF-8, GB18030": ("既不是 UTF-8 也不是 GB18030 编码", "neither UTF-8 nor GB18030"),
    "UTF-8": ("不是 UTF-8 编码", "not in UTF-8"),
    "JSON": ("不是 JSON", "no JSON"),
    "docx": ("不是 Word 文档", "no Word document"),
    '"': ("引号不成对", "quotes that do not close"),
}
"""Causes that we name ourselves, by what the code says."""

_OF_XML = (
    ("no element found", "内容中途断了"),
    ("unclosed token", "内容中途断了"),
    ("partial character", "内容中途断了"),
    ("unclosed cdata section", "内容中途断了"),
    ("not well-formed", "有不合 XML 语法的内容"),
    ("syntax error", "语法有误"),
    ("mismatched tag", "首尾标签不对应"),
    ("duplicate attribute", "属性重复"),
    ("junk after document element", "正文之后还有内容"),
    ("unknown encoding", "编码无法识别"),
    ("multi-byte encodings are not supported", "编码无法识别"),
    ("encoding specified in xml declaration", "编码与所声明的不符"),
    ("declaration not", "XML 声明有误"),
    ("prefix", "名字空间前缀有误"),
    ("entity", "含有实体"),
    ("entities", "含有实体"),
    ("reference to invalid character number", "含有无效字符"),
    ("illegal character", "含有无效字符"),
    ("document is not standalone", "依赖外部文件"),
    ("out of memory", "内存不足"),
)
_OF_TEXT_TABLES = (
    ("field larger than field limit", "某一格过长，可能缺少右引号"),
    ("line contains nul", "含有空字符"),
    ("new-line character seen in unquoted field", "换行符有误"),
    ("unexpected end of data", "引号不成对"),
    ("expected after", "引号之后还有内容"),
)
_OF_YAML = (
    ("mapping values are not allowed", "此处不能有“键: 值”，多为缩进有误或内容含冒号而未加引号"),
    ("expected ',' or", "括号未闭合或缺少逗号"),
    ("cannot start any token", "此处不能以该符号开头，含特殊符号的内容请加引号，缩进请用空格"),
    ("expected '-' indicator", "列表项缩进不一致"),
    ("expected key", "键的缩进不一致"),
    ("<block end>", "缩进不一致"),
    ("could not find expected ':'", "键后缺少冒号"),
    ("block sequence entries are not allowed", "列表项不能写在此处"),
    ("unexpected end of stream", "引号或括号未闭合"),
    ("unexpected document indicator", "引号未闭合"),
    ("unknown escape character", "双引号内的反斜杠写法有误"),
    ("undefined alias", "引用的别名未定义"),
    ("duplicate anchor", "锚点重复"),
    ("second occurrence", "锚点重复"),
    ("tag handle", "标签未定义"),
    ("directive", "指令行有误"),
    ("alphabetic or numeric character", "指令或锚点的名称有误"),
    ("comment or line break", "多行文本的标记有误"),
    ("indentation indicator", "多行文本的标记有误"),
    ("node content", "缺少内容"),
    ("document start", "正文之外还有内容"),
    ("tab character", "缩进用了制表符，请改用空格"),
)
_OF_PACKAGES = (
    ("not a zip file", "不是完整的压缩包"),
    ("central directory", "压缩包目录损坏"),
    ("magic number", "压缩包目录损坏"),
    ("truncated", "内容中途断了"),
    ("span multiple disks", "分卷压缩，不受支持"),
    ("zip64", "压缩包目录损坏"),
    ("corrupt extra field", "压缩包目录损坏"),
    ("zip file version", "压缩包版本过新"),
    ("negative seek", "压缩包目录损坏"),
    ("compression", "压缩方法不受支持"),
    ("decompressing", "压缩数据损坏"),
    ("cannot detect file format", "认不出文件格式"),
    ("zip error", "压缩包损坏"),
    ("cfb error", "文件结构损坏"),
    ("xml error", "部件内容损坏"),
    ("xls error", "xls 内容损坏"),
    ("xlsx error", "xlsx 内容损坏"),
    ("xlsb error", "xlsb 内容损坏"),
    ("ods error", "ods 内容损坏"),
)
_OF_THE_SYSTEM = (
    ("permission denied", "没有权限"),
    ("operation not permitted", "没有权限"),
    ("no such file or directory", "路径不存在"),
    ("not a directory", "路径中有一段不是文件夹"),
    ("is a directory", "这是文件夹"),
    ("no space left on device", "磁盘已满"),
    ("disk quota exceeded", "超出磁盘配额"),
    ("read-only file system", "所在磁盘只读"),
    ("input/output error", "磁盘读写出错"),
    ("file name too long", "文件名过长"),
    ("too many open files", "同时打开的文件过多"),
    ("too many levels of symbolic links", "链接成环"),
    ("resource busy", "正被其他程序使用"),
    ("text file busy", "正被其他程序使用"),
    ("stale file handle", "网络盘已断开"),
    ("timed out", "网络盘没有响应"),
    ("file too large", "文件过大"),
    ("cannot allocate memory", "内存不足"),
    ("null byte", "文件名含有空字符"),
    ("null character", "文件名含有空字符"),
    ("no such device", "设备不存在"),
)
_CAUSES = (*_OF_THE_SYSTEM, *_OF_PACKAGES, *_OF_TEXT_TABLES, *_OF_YAML, *_OF_XML)


def cause(text: str, lang: Literal["zh", "en"]) -> str:
    """A cause as people read it: ours in both languages, that of a library in Chinese where it is known here."""
    if text in _OWN:
        return _OWN[text][lang == "en"]
    if lang == "en":
        return text
    folded = text.casefold()
    return next((chinese for english, chinese in _CAUSES if english in folded), text)
