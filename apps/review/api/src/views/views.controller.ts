import { Body, Controller, Get, HttpCode, Param, ParseUUIDPipe, Post } from '@nestjs/common';
import { ApiCreatedResponse, ApiNoContentResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { ClickKey, CurrentPerson, type Person } from '../access/person.js';
import { READING_ROLES, Roles } from '../access/session.guard.js';
import { SavedViewIdDto, SavedViewsDto, SaveViewDto } from './view.dto.js';
import { SavedViews } from './views.service.js';

/** Lists people come back to: their own, and those a lead shares with everybody (RV-13). */
@ApiTags('views')
@Controller('api/v1/views')
@Roles(...READING_ROLES)
export class ViewsController {
  constructor(private readonly views: SavedViews) {}

  @Get()
  @ApiOkResponse({ type: SavedViewsDto })
  async list(@CurrentPerson() person: Person): Promise<SavedViewsDto> {
    return { views: await this.views.list(person) };
  }

  @Post()
  @ApiCreatedResponse({ type: SavedViewIdDto })
  async save(
    @CurrentPerson() person: Person,
    @Body() body: SaveViewDto,
    @ClickKey() click: string,
  ): Promise<SavedViewIdDto> {
    return { id: await this.views.save(person, body, click) };
  }

  /** One's own, or for a lead one that is shared. */
  @Post(':id')
  @HttpCode(204)
  @ApiNoContentResponse()
  change(
    @CurrentPerson() person: Person,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() body: SaveViewDto,
  ): Promise<void> {
    return this.views.change(person, id, body);
  }

  @Post(':id/remove')
  @HttpCode(204)
  @ApiNoContentResponse()
  remove(@CurrentPerson() person: Person, @Param('id', ParseUUIDPipe) id: string): Promise<void> {
    return this.views.remove(person, id);
  }
}
