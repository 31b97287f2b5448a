import { Controller, Get } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { IsOptional, IsString } from 'class-validator';
import { ReviewConfig } from '../review.config.js';
import { providerOf } from './single-sign-on.js';
import { Public } from './session.guard.js';

/** What the sign-in page offers beside passwords. */
export class SignInWaysDto {
  /** What people call the OpenID provider; absent where there is none. */
  @IsOptional() @IsString() provider?: string;
}

@ApiTags('access')
@Controller('api/v1/sign-in-ways')
@Public()
export class SignInWaysController {
  constructor(private readonly config: ReviewConfig) {}

  @Get()
  @ApiOkResponse({ type: SignInWaysDto })
  ways(): SignInWaysDto {
    const provider = providerOf(this.config);
    return provider ? { provider: provider.name } : {};
  }
}
