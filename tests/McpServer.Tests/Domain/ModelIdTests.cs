using CloudBaseAi.Domain.Names;
using CloudBaseAi.Tests.Harness;

namespace CloudBaseAi.Tests.Domain;

public sealed class ModelIdTests
{
    [Theory]
    [InlineData("deepseek-v4-flash")]
    [InlineData("deepseek/deepseek-flash")]
    [InlineData(" ")]
    [InlineData("a\"b\\c")]
    [InlineData("模型-中文")]
    [InlineData("😀")]
    [InlineData("a\n")]
    public void Any_well_formed_text_is_an_id_and_stays_as_it_is(string text) => Assert.Equal(text, Ids.Model(text).ToString());

    /// <summary>As numbers: test values are kept as UTF-8, which has no half characters.</summary>
    [Theory]
    [InlineData]
    [InlineData(0xD800)]
    [InlineData(0xDC00)]
    [InlineData('a', 0xDBFF)]
    [InlineData(0xD83D, 'a')]
    [InlineData(0xDE00, 0xD83D)]
    public void An_empty_text_and_half_a_character_are_none(params int[] units)
    {
        Assert.False(ModelId.TryParse(string.Concat(units.Select(unit => (char)unit)), out var id));
        Assert.Null(id);
    }

    [Fact]
    public void An_id_has_at_most_256_characters()
    {
        Assert.True(ModelId.TryParse(new string('模', 256), out _));
        Assert.False(ModelId.TryParse(new string('模', 257), out _));
    }

    [Fact]
    public void Nothing_is_no_id() => Assert.False(ModelId.TryParse(null, out _));

    [Theory]
    [InlineData("hunyuan-2.0-instruct-20251111", true)]
    [InlineData("hunyuan-", true)]
    [InlineData("hunyuan", false)]
    [InlineData("Hunyuan-2.0", false)]
    [InlineData("hunyuan\u00AD-2.0", false)]
    [InlineData("tencent/hunyuan-2.0", false)]
    [InlineData("hy3-preview", false)]
    public void Hunyuan_is_told_by_the_exact_prefix(string text, bool isHunyuan) => Assert.Equal(isHunyuan, Ids.Model(text).IsHunyuan);

    [Theory]
    [InlineData("hunyuan-image", true)]
    [InlineData("HUNYUAN-IMAGE-3", true)]
    [InlineData("vendor/image", true)]
    [InlineData("image", true)]
    [InlineData("dall-e-3", true)]
    [InlineData("stable-diffusion-xl", true)]
    [InlineData("Midjourney-v7", true)]
    [InlineData("imagine-1", false)]
    [InlineData("my-imagery", false)]
    [InlineData("deepseek-v4-flash", false)]
    public void Picture_models_are_told_by_whole_words(string text, bool isImage) => Assert.Equal(isImage, Ids.Model(text).IsImage);

    [Theory]
    [InlineData("cloudbase", "glm-5", true)]
    [InlineData("cloudbase", "hunyuan-2.0-instruct-20251111", false)]
    [InlineData("hunyuan-exp", "hunyuan-2.0-instruct-20251111", true)]
    [InlineData("hunyuan-exp", "glm-5", true)]
    [InlineData("custom-a", "hunyuan-7b", true)]
    [InlineData("custom-a", "hunyuan-image", false)]
    [InlineData("cloudbase", "image", false)]
    public void A_group_and_a_model_pair_unless_the_hunyuan_rule_or_a_picture_forbids_it(string group, string model, bool pairs)
    {
        Assert.Equal(pairs, CloudBaseAi.Domain.Preflight.CallTarget.TryPair(Ids.Group(group), Ids.Model(model), out var target));
        Assert.Equal(pairs ? (group, model) : default((string, string)?), target is null ? null : (target.Group.Text, target.Model.Text));
    }
}
